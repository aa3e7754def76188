package tw.kaohe.model.followup;

/** How far a deficiency has come: 開立→改善中→待複查→結案 or 再開, and 免改善. */
public enum FollowUpState {
    /** 開立: found, not answered. */
    OPEN,
    /** 改善中: the agency said what it does. */
    IN_PROGRESS,
    /** 待複查: said to be done, or no longer found; people look at it. */
    AWAITING_REVIEW,
    /** 已改善結案: somebody other than the reporter looked and closed it. */
    CLOSED,
    /** 再開: not mended, or there again. */
    REOPENED,
    /** 免改善: need not be mended until a day, for a reason that somebody approved. */
    EXEMPT
}
