/**
 * What can be told from directives put side by side: which citation means which directive, who cites whom, which document a typed
 * number means, who copied whom, what is still in force. It asks the index when it is asked itself, and what it keeps (marks) follows
 * from what the index holds, so that a directive which arrives later is seen at once. It must not import {@code ingestion} or {@code web}.
 */
@NullMarked
package vn.directives.insight;

import org.jspecify.annotations.NullMarked;
