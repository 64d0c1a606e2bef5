import enCommon from "@/lib/i18n/messages/en/common.json"
import enError from "@/lib/i18n/messages/en/error.json"
import enForm from "@/lib/i18n/messages/en/form.json"
import enOverview from "@/lib/i18n/messages/en/overview.json"
import enProgram from "@/lib/i18n/messages/en/program.json"
import enCourse from "@/lib/i18n/messages/en/course.json"
import enStatistics from "@/lib/i18n/messages/en/statistics.json"
import enData from "@/lib/i18n/messages/en/data.json"
import enFeed from "@/lib/i18n/messages/en/feed.json"
import enApi from "@/lib/i18n/messages/en/api.json"
import enSnapshot from "@/lib/i18n/messages/en/snapshot.json"
import enVersion from "@/lib/i18n/messages/en/version.json"
import enBin from "@/lib/i18n/messages/en/bin.json"
import enSystem from "@/lib/i18n/messages/en/system.json"
import enAnnual from "@/lib/i18n/messages/en/annual.json"
import enObjection from "@/lib/i18n/messages/en/objection.json"
import enContact from "@/lib/i18n/messages/en/contact.json"
import enPrivacy from "@/lib/i18n/messages/en/privacy.json"
import enAccess from "@/lib/i18n/messages/en/access.json"
import enProtected from "@/lib/i18n/messages/en/protected.json"
import enAbout from "@/lib/i18n/messages/en/about.json"
import enAdmin from "@/lib/i18n/messages/en/admin.json"
import enTopic from "@/lib/i18n/messages/en/topic.json"
import enOrganization from "@/lib/i18n/messages/en/organization.json"
import enPurpose from "@/lib/i18n/messages/en/purpose.json"
import enErasure from "@/lib/i18n/messages/en/erasure.json"
import enOwnData from "@/lib/i18n/messages/en/own-data.json"
import enRetention from "@/lib/i18n/messages/en/retention.json"
import enPerson from "@/lib/i18n/messages/en/person.json"
import enDuplicate from "@/lib/i18n/messages/en/duplicate.json"
import enCompleteness from "@/lib/i18n/messages/en/completeness.json"
import enRank from "@/lib/i18n/messages/en/rank.json"
import enSource from "@/lib/i18n/messages/en/source.json"
import enDocument from "@/lib/i18n/messages/en/document.json"
import enStatement from "@/lib/i18n/messages/en/statement.json"
import enIntake from "@/lib/i18n/messages/en/intake.json"
import enUser from "@/lib/i18n/messages/en/user.json"
import enEntry from "@/lib/i18n/messages/en/entry.json"
import enFactor from "@/lib/i18n/messages/en/factor.json"
import enActivity from "@/lib/i18n/messages/en/activity.json"
import enList from "@/lib/i18n/messages/en/list.json"
import enRecord from "@/lib/i18n/messages/en/record.json"
import enSignIn from "@/lib/i18n/messages/en/sign-in.json"
import enFinding from "@/lib/i18n/messages/en/finding.json"
import enCoursePage from "@/lib/i18n/messages/en/course-page.json"
import enRoster from "@/lib/i18n/messages/en/roster.json"
import enImport from "@/lib/i18n/messages/en/import.json"
import enProgramPage from "@/lib/i18n/messages/en/program-page.json"
import enCertificate from "@/lib/i18n/messages/en/certificate.json"
import jaCommon from "@/lib/i18n/messages/ja/common.json"
import jaError from "@/lib/i18n/messages/ja/error.json"
import jaForm from "@/lib/i18n/messages/ja/form.json"
import jaOverview from "@/lib/i18n/messages/ja/overview.json"
import jaProgram from "@/lib/i18n/messages/ja/program.json"
import jaCourse from "@/lib/i18n/messages/ja/course.json"
import jaStatistics from "@/lib/i18n/messages/ja/statistics.json"
import jaData from "@/lib/i18n/messages/ja/data.json"
import jaFeed from "@/lib/i18n/messages/ja/feed.json"
import jaApi from "@/lib/i18n/messages/ja/api.json"
import jaSnapshot from "@/lib/i18n/messages/ja/snapshot.json"
import jaVersion from "@/lib/i18n/messages/ja/version.json"
import jaBin from "@/lib/i18n/messages/ja/bin.json"
import jaSystem from "@/lib/i18n/messages/ja/system.json"
import jaAnnual from "@/lib/i18n/messages/ja/annual.json"
import jaObjection from "@/lib/i18n/messages/ja/objection.json"
import jaContact from "@/lib/i18n/messages/ja/contact.json"
import jaPrivacy from "@/lib/i18n/messages/ja/privacy.json"
import jaAccess from "@/lib/i18n/messages/ja/access.json"
import jaProtected from "@/lib/i18n/messages/ja/protected.json"
import jaAbout from "@/lib/i18n/messages/ja/about.json"
import jaAdmin from "@/lib/i18n/messages/ja/admin.json"
import jaTopic from "@/lib/i18n/messages/ja/topic.json"
import jaOrganization from "@/lib/i18n/messages/ja/organization.json"
import jaPurpose from "@/lib/i18n/messages/ja/purpose.json"
import jaErasure from "@/lib/i18n/messages/ja/erasure.json"
import jaOwnData from "@/lib/i18n/messages/ja/own-data.json"
import jaRetention from "@/lib/i18n/messages/ja/retention.json"
import jaPerson from "@/lib/i18n/messages/ja/person.json"
import jaDuplicate from "@/lib/i18n/messages/ja/duplicate.json"
import jaCompleteness from "@/lib/i18n/messages/ja/completeness.json"
import jaRank from "@/lib/i18n/messages/ja/rank.json"
import jaSource from "@/lib/i18n/messages/ja/source.json"
import jaDocument from "@/lib/i18n/messages/ja/document.json"
import jaStatement from "@/lib/i18n/messages/ja/statement.json"
import jaIntake from "@/lib/i18n/messages/ja/intake.json"
import jaUser from "@/lib/i18n/messages/ja/user.json"
import jaEntry from "@/lib/i18n/messages/ja/entry.json"
import jaFactor from "@/lib/i18n/messages/ja/factor.json"
import jaActivity from "@/lib/i18n/messages/ja/activity.json"
import jaList from "@/lib/i18n/messages/ja/list.json"
import jaRecord from "@/lib/i18n/messages/ja/record.json"
import jaSignIn from "@/lib/i18n/messages/ja/sign-in.json"
import jaFinding from "@/lib/i18n/messages/ja/finding.json"
import jaCoursePage from "@/lib/i18n/messages/ja/course-page.json"
import jaRoster from "@/lib/i18n/messages/ja/roster.json"
import jaImport from "@/lib/i18n/messages/ja/import.json"
import jaProgramPage from "@/lib/i18n/messages/ja/program-page.json"
import jaCertificate from "@/lib/i18n/messages/ja/certificate.json"
import mnCommon from "@/lib/i18n/messages/mn/common.json"
import mnError from "@/lib/i18n/messages/mn/error.json"
import mnForm from "@/lib/i18n/messages/mn/form.json"
import mnOverview from "@/lib/i18n/messages/mn/overview.json"
import mnProgram from "@/lib/i18n/messages/mn/program.json"
import mnCourse from "@/lib/i18n/messages/mn/course.json"
import mnStatistics from "@/lib/i18n/messages/mn/statistics.json"
import mnData from "@/lib/i18n/messages/mn/data.json"
import mnFeed from "@/lib/i18n/messages/mn/feed.json"
import mnApi from "@/lib/i18n/messages/mn/api.json"
import mnSnapshot from "@/lib/i18n/messages/mn/snapshot.json"
import mnVersion from "@/lib/i18n/messages/mn/version.json"
import mnBin from "@/lib/i18n/messages/mn/bin.json"
import mnSystem from "@/lib/i18n/messages/mn/system.json"
import mnAnnual from "@/lib/i18n/messages/mn/annual.json"
import mnObjection from "@/lib/i18n/messages/mn/objection.json"
import mnContact from "@/lib/i18n/messages/mn/contact.json"
import mnPrivacy from "@/lib/i18n/messages/mn/privacy.json"
import mnAccess from "@/lib/i18n/messages/mn/access.json"
import mnProtected from "@/lib/i18n/messages/mn/protected.json"
import mnAbout from "@/lib/i18n/messages/mn/about.json"
import mnAdmin from "@/lib/i18n/messages/mn/admin.json"
import mnTopic from "@/lib/i18n/messages/mn/topic.json"
import mnOrganization from "@/lib/i18n/messages/mn/organization.json"
import mnPurpose from "@/lib/i18n/messages/mn/purpose.json"
import mnErasure from "@/lib/i18n/messages/mn/erasure.json"
import mnOwnData from "@/lib/i18n/messages/mn/own-data.json"
import mnRetention from "@/lib/i18n/messages/mn/retention.json"
import mnPerson from "@/lib/i18n/messages/mn/person.json"
import mnDuplicate from "@/lib/i18n/messages/mn/duplicate.json"
import mnCompleteness from "@/lib/i18n/messages/mn/completeness.json"
import mnRank from "@/lib/i18n/messages/mn/rank.json"
import mnSource from "@/lib/i18n/messages/mn/source.json"
import mnDocument from "@/lib/i18n/messages/mn/document.json"
import mnStatement from "@/lib/i18n/messages/mn/statement.json"
import mnIntake from "@/lib/i18n/messages/mn/intake.json"
import mnUser from "@/lib/i18n/messages/mn/user.json"
import mnEntry from "@/lib/i18n/messages/mn/entry.json"
import mnFactor from "@/lib/i18n/messages/mn/factor.json"
import mnActivity from "@/lib/i18n/messages/mn/activity.json"
import mnList from "@/lib/i18n/messages/mn/list.json"
import mnRecord from "@/lib/i18n/messages/mn/record.json"
import mnSignIn from "@/lib/i18n/messages/mn/sign-in.json"
import mnFinding from "@/lib/i18n/messages/mn/finding.json"
import mnCoursePage from "@/lib/i18n/messages/mn/course-page.json"
import mnRoster from "@/lib/i18n/messages/mn/roster.json"
import mnImport from "@/lib/i18n/messages/mn/import.json"
import mnProgramPage from "@/lib/i18n/messages/mn/program-page.json"
import mnCertificate from "@/lib/i18n/messages/mn/certificate.json"
import type { Locale } from "@/lib/i18n/locale"

/** Forms by plural category; every language has `other`. */
export type Plural = { one?: string; other: string }
export type Message = string | Plural

// One line an area and language. English decides which keys there are.
const en = {
  ...enCommon,
  ...enError,
  ...enForm,
  ...enOverview,
  ...enProgram,
  ...enCourse,
  ...enStatistics,
  ...enData,
  ...enFeed,
  ...enApi,
  ...enSnapshot,
  ...enVersion,
  ...enBin,
  ...enSystem,
  ...enAnnual,
  ...enObjection,
  ...enContact,
  ...enPrivacy,
  ...enAccess,
  ...enProtected,
  ...enAbout,
  ...enAdmin,
  ...enTopic,
  ...enOrganization,
  ...enPurpose,
  ...enErasure,
  ...enOwnData,
  ...enRetention,
  ...enPerson,
  ...enDuplicate,
  ...enCompleteness,
  ...enRank,
  ...enSource,
  ...enDocument,
  ...enStatement,
  ...enIntake,
  ...enUser,
  ...enEntry,
  ...enFactor,
  ...enActivity,
  ...enList,
  ...enRecord,
  ...enSignIn,
  ...enFinding,
  ...enCoursePage,
  ...enRoster,
  ...enProgramPage,
  ...enCertificate,
  ...enImport,
}

export type MessageKey = keyof typeof en

/** A key that another language lacks is an error of type here. */
type Complete = Record<MessageKey, Message>

const ja: Complete = {
  ...jaCommon,
  ...jaError,
  ...jaForm,
  ...jaOverview,
  ...jaProgram,
  ...jaCourse,
  ...jaStatistics,
  ...jaData,
  ...jaFeed,
  ...jaApi,
  ...jaSnapshot,
  ...jaVersion,
  ...jaBin,
  ...jaSystem,
  ...jaAnnual,
  ...jaObjection,
  ...jaContact,
  ...jaPrivacy,
  ...jaAccess,
  ...jaProtected,
  ...jaAbout,
  ...jaAdmin,
  ...jaTopic,
  ...jaOrganization,
  ...jaPurpose,
  ...jaErasure,
  ...jaOwnData,
  ...jaRetention,
  ...jaPerson,
  ...jaDuplicate,
  ...jaCompleteness,
  ...jaRank,
  ...jaSource,
  ...jaDocument,
  ...jaStatement,
  ...jaIntake,
  ...jaUser,
  ...jaEntry,
  ...jaFactor,
  ...jaActivity,
  ...jaList,
  ...jaRecord,
  ...jaSignIn,
  ...jaFinding,
  ...jaCoursePage,
  ...jaRoster,
  ...jaProgramPage,
  ...jaCertificate,
  ...jaImport,
}

const mn: Complete = {
  ...mnCommon,
  ...mnError,
  ...mnForm,
  ...mnOverview,
  ...mnProgram,
  ...mnCourse,
  ...mnStatistics,
  ...mnData,
  ...mnFeed,
  ...mnApi,
  ...mnSnapshot,
  ...mnVersion,
  ...mnBin,
  ...mnSystem,
  ...mnAnnual,
  ...mnObjection,
  ...mnContact,
  ...mnPrivacy,
  ...mnAccess,
  ...mnProtected,
  ...mnAbout,
  ...mnAdmin,
  ...mnTopic,
  ...mnOrganization,
  ...mnPurpose,
  ...mnErasure,
  ...mnOwnData,
  ...mnRetention,
  ...mnPerson,
  ...mnDuplicate,
  ...mnCompleteness,
  ...mnRank,
  ...mnSource,
  ...mnDocument,
  ...mnStatement,
  ...mnIntake,
  ...mnUser,
  ...mnEntry,
  ...mnFactor,
  ...mnActivity,
  ...mnList,
  ...mnRecord,
  ...mnSignIn,
  ...mnFinding,
  ...mnCoursePage,
  ...mnRoster,
  ...mnProgramPage,
  ...mnCertificate,
  ...mnImport,
}

export const messages: Record<Locale, Complete> = { en, ja, mn }

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key)
