/** The program as people meet it: command line, wiring, exit codes. Nobody depends on it. */
package tw.kaohe.app;
