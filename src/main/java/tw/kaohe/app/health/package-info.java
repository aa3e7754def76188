/** How the service is (健康狀態), for the programs that watch over it. */
package tw.kaohe.app.health;
