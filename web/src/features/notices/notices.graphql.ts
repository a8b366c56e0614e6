import { graphql } from "../../gql";

export const noticesQuery = graphql(`
  query Notices($status: NoticeStatus, $after: String) {
    noticeState { email sms queued retried oldestRetriedAt failed }
    notices(status: $status, first: 30, after: $after) { items { id reason step channel status endReason plannedAt attempts nextAttemptAt settledAt log { at address problem } application { id protocolEntry { id number year } } } nextCursor }
  }
`);
export const caseNoticesQuery = graphql(`
  query CaseNotices($id: ID!) {
    noticeState { email sms }
    application(id: $id) {
      id
      nextNotice { reason step on }
      notices { id reason step channel status endReason plannedAt attempts nextAttemptAt settledAt log { at address problem } }
      applicant { id email phone noticeChoices { channel wanted at by { id name } } }
    }
  }
`);
export const chooseNoticesMutation = graphql(`
  mutation ChooseNotices($commandId: ID!, $applicantId: ID!, $channel: NoticeChannel!, $wanted: Boolean!) {
    chooseNotices(commandId: $commandId, applicantId: $applicantId, channel: $channel, wanted: $wanted) { __typename ... on Applicant { id noticeChoices { channel wanted at by { id name } } } ... on Refusal { code about clause } }
  }
`);
export const retryNoticeMutation = graphql(`mutation RetryNotice($commandId: ID!, $noticeId: ID!) { retryNotice(commandId: $commandId, noticeId: $noticeId) { __typename ... on Notice { id status attempts nextAttemptAt endReason } ... on Refusal { code about clause } } }`);
export const noticeTextsQuery = graphql(`query NoticeTexts { noticeTexts { reason language subject mail sms own needed setAt by { id name } } }`);
export const tryNoticeTextQuery = graphql(`
  query TryNoticeText($reason: NoticeReason!, $language: NoticeLanguage!, $text: NoticeTextInput!) {
    tryNoticeText(reason: $reason, language: $language, text: $text) { subject html sms segments problem { kind part line why } }
  }
`);
export const setNoticeTextMutation = graphql(`
  mutation SetNoticeText($commandId: ID!, $reason: NoticeReason!, $language: NoticeLanguage!, $text: NoticeTextInput) {
    setNoticeText(commandId: $commandId, reason: $reason, language: $language, text: $text) { __typename ... on NoticeText { reason language subject mail sms own setAt } ... on Refusal { code about clause } }
  }
`);
export const noticeHoursQuery = graphql(`query NoticeHours { noticeHours { hours office { id name } } }`);
export const setNoticeHoursMutation = graphql(`mutation SetNoticeHours($commandId: ID!, $input: NoticeHoursInput!) { setNoticeHours(commandId: $commandId, input: $input) { __typename ... on NoticeHours { hours office { id name } } ... on Refusal { code about clause } } }`);
