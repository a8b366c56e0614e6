export { authenticate } from "./find-session";
export { confirmSecondPerson } from "./confirm-second-person";
export { loadStaff, type StaffRow } from "./find-staff";
export { hashPassword } from "./password";
export { SecondPersonInput } from "./staff.input";
export { StaffMemberType } from "./staff.type";
