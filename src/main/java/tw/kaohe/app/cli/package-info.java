/** The command line: one class a command. Codes of exit are in {@link tw.kaohe.app.cli.Exit}. */
package tw.kaohe.app.cli;
