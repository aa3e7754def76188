/** Notices (通知) and warnings (預警): what is told to whom after a scan, by mail and webhook. */
package tw.kaohe.intake.notice;
