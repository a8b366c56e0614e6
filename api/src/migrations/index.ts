import { CreatePlatform1766000000000 } from "./1766000000000-create-platform";
import { CreateOffices1766000001000 } from "./1766000001000-create-offices";
import { CreateStaff1766000002000 } from "./1766000002000-create-staff";
import { CreateRegister1766000003000 } from "./1766000003000-create-register";
import { CreateApplicants1766000004000 } from "./1766000004000-create-applicants";
import { CreateApplications1766000005000 } from "./1766000005000-create-applications";

/** In the order they run: the rooms from left to right. */
export const migrations = [
  CreatePlatform1766000000000,
  CreateOffices1766000001000,
  CreateStaff1766000002000,
  CreateRegister1766000003000,
  CreateApplicants1766000004000,
  CreateApplications1766000005000,
];
