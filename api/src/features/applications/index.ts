export { type ApplicationRow, findApplicationByEntry, findApplicationByNumber, findDocuments, getApplication, loadApplication, lockApplication, pageOfApplications } from "./find-applications";
export { getLegalPeriod } from "./find-requirements";
export { moveApplication } from "./move-application";
export { applicationStatuses, type ApplicationStatus } from "./application.rules";
export { ApplicationPageType, ApplicationType } from "./application.type";
export { endOfPeriod } from "./working-days.rules";
