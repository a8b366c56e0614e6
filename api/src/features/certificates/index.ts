export { lapseCertificates, voidCertificates } from "./issue-certificate";
export { reviveCertificates, voidDirectorateCertificate } from "./undo-certificates";
export { findCertificateByVerification, type CertificateRow } from "./find-certificates";
export { recordDirectorateCertificate } from "./record-directorate-certificate";
