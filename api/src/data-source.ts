import { AuditEntry } from "./platform/audit-entry.entity";
import { CommandLog } from "./platform/command-log.entity";
import { InstalledMunicipality, MunicipalUnit, Municipality, Office, PredecessorOffice } from "./features/offices/office.entity";
import { Application, ApplicationEvent, DocumentRequirement, LegalPeriod, PermitCategory, SupportingDocument } from "./features/applications/application.entity";
import { Applicant, TravelDocument } from "./features/applicants/applicant.entity";
import { ProtocolCounter, ProtocolEntry, RegistrationReceipt } from "./features/register/register.entity";
import { OfficeAssignment, Session, SignInFailure, StaffMember } from "./features/staff/staff.entity";

/** Every table of the house, room by room. */
export const entities = [
  AuditEntry,
  CommandLog,
  // offices
  InstalledMunicipality,
  Municipality,
  MunicipalUnit,
  Office,
  PredecessorOffice,
  // staff
  OfficeAssignment,
  Session,
  SignInFailure,
  StaffMember,
  // register
  ProtocolCounter,
  ProtocolEntry,
  RegistrationReceipt,
  // applicants
  Applicant,
  TravelDocument,
  // applications
  Application,
  ApplicationEvent,
  DocumentRequirement,
  LegalPeriod,
  PermitCategory,
  SupportingDocument,
];
