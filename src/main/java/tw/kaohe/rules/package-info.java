/** Loads and compiles a rulebook, fires it, and says which rule fired on what. The only place that knows KIE (Drools). */
package tw.kaohe.rules;
