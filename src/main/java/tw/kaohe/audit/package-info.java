/**
 * The audit of one agency as a list of steps, from what was read to the report. It does no I/O and looks at no clock:
 * files are read before it, reports are written after it.
 */
package tw.kaohe.audit;
