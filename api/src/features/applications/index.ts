export { type ApplicationRow, findApplicationByEntry, findApplicationByNumber, findDocuments, getApplication, loadApplication, lockApplication, pageOfApplications } from "./find-applications";
export { findRulesOn, periodOf } from "./find-rules";
export { addPeriod } from "./working-days.rules";
export { assertResident, assertUndecided, assertVoidable } from "./application.rules";
export { moveApplication } from "./move-application";
export { ApplicationPageType, ApplicationType } from "./application.type";
