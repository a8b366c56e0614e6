export { type ApplicationRow, findApplicationByEntry, findApplicationByNumber, findApplicationBySupplement, findDocuments, getApplication, loadApplication, lockApplication, pageOfApplications } from "./find-applications";
export { applicationSubjects } from "./file-application";
export { findCalendar, findRulesOn, periodOf } from "./find-rules";
export { addPeriod, endOfPeriod } from "./working-days.rules";
export { assertResident, assertUndecided, assertVoidable } from "./application.rules";
export { findApplicationByDraft } from "./draft-codes";
export { releaseVouchers } from "./use-vouchers";
export { moveApplication } from "./move-application";
export { ApplicationKind, ApplicationPageType, ApplicationType } from "./application.type";
