/** Where submissions come from (來源): folders, mailboxes, SFTP servers, pages. Each is a Camel route that ends at the intake. */
package tw.kaohe.intake.source;
