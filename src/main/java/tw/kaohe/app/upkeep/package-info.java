/** Looking after a rulebook: the pages that describe it, and a folder for the next edition. */
package tw.kaohe.app.upkeep;
