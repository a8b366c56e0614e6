export { lapseCertificates, voidCertificates } from "./issue-certificate";
export { findCertificateByVerification, type CertificateRow } from "./find-certificates";
export { recordDirectorateCertificate } from "./record-directorate-certificate";
