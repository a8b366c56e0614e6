export { loadReferral } from "./find-referrals";
