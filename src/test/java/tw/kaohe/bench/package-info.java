/** Measures the product on submissions of a known size. */
package tw.kaohe.bench;
