export { openChannels, planNotices } from "./plan-notices";
export { sendNotice, type Sending } from "./send-notice";
