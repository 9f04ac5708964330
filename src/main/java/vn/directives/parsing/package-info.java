/**
 * Text to directive: {@link vn.directives.parsing.DirectiveParser} reads the header, the citations and the tasks by the rules
 * of Nghị định 30/2020/NĐ-CP; every fact carries its span and the rule that gave it. What the text does not tell stays null
 * and gets a warning. It must not import {@code extraction} or {@code engine}.
 */
@NullMarked
package vn.directives.parsing;

import org.jspecify.annotations.NullMarked;
