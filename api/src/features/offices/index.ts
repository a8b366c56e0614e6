export { findOffices, getOffice, type OfficeRow } from "./find-offices";
export { getMunicipality, type MunicipalityRow } from "./find-municipality";
export { kallikratisUnits, knownMunicipalities, type KallikratisUnit } from "./kallikratis";
export { paperHead } from "./paper-head";
export { loadCentralOffice, loadOffice } from "./load-offices";
export { closedFor, gateColumns, type GateRow, getStanding } from "./find-standing";
export { succeedOffice } from "./succeed-office";
export { hearOffice } from "./hear-office";
export { OfficeType, Today, MunicipalityType } from "./office.type";
