/**
 * Where submissions come from and where reports go: folders are listed, agencies told apart, each agency read, audited and
 * written on its own, all through one Camel context. The only place that knows Camel.
 */
package tw.kaohe.intake;
