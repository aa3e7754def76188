/** Scheduled scans (排程掃描): sources, intake without loss, judging what is there, telling what changed. */
package tw.kaohe.intake.scan;
