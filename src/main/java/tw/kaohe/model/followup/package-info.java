/** Follow-up of deficiencies (改善追蹤): states, what moves one to another, and who may do it. */
package tw.kaohe.model.followup;
