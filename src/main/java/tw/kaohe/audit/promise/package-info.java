/** What agencies promised in their plans (承諾) and what their records show of it. Knows nothing of editions and rules. */
package tw.kaohe.audit.promise;
