export { authenticate } from "./find-session";
export { endSessionsOf } from "./end-session";
export { confirmSecondPerson } from "./confirm-second-person";
export { loadStaff, type StaffRow } from "./find-staff";
export { hashPassword } from "./password";
export { SecondPersonInput } from "./staff.input";
export { afterFailure, type FailureCount, isLocked, minutesLeft } from "./staff.rules";
export { StaffMemberType } from "./staff.type";
