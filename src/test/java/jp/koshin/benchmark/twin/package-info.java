/**
 * The rules of all programmes once more, in plain Java: written from the contract of the valuation
 * and the societies' documents, without looking at the decision tables. What both say alike is
 * hardly wrong, and how much longer the tables take is known.
 */
@NullMarked
package jp.koshin.benchmark.twin;

import org.jspecify.annotations.NullMarked;
