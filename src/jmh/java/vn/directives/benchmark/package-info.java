/**
 * JMH benchmarks, built by the profile {@code bench} alone; how to run and read them stands in {@code docs/performance.md}.
 * They call what the product calls, on texts that every clone has. No other package knows this one.
 */
@NullMarked
package vn.directives.benchmark;

import org.jspecify.annotations.NullMarked;
