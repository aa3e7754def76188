/**
 * A second opinion on the patrol log: the criteria of the 109 form written once more, straight from the specification, as plain loops
 * over plain values. It shares nothing with the product, calendar included; a test compares the two on random submissions.
 */
package tw.kaohe.oracle;
