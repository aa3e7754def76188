package tw.kaohe.audit.promise;

/** What is counted of an activity: how often (次, 件, 場), how many attended (人次), hours of each person, or hours in all. */
public enum Count { TIMES, ATTENDANCES, HOURS_EACH, HOURS }
