/** Cases beside the rules: given facts and the findings expected of them, run as examples of what a rule means. */
package tw.kaohe.app.cases;
