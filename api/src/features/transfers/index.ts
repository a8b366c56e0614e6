export { findLines, findPackage, type LineRow, type PackageRow } from "./find-packages";
