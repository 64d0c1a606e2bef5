import { places } from "../places"
import { text } from "../texts"
import { armedForces, groundForce, ministry, peacekeepingCenter, provider, type CourseDetails } from "./details"
import { engineerUnits, team } from "./teams"

/** The courses of the engineering track's second phase, 2017–2019. */
export const mongoliaPhase2: Record<string, CourseDetails> = {
  "MN-E06": {
    slug: "engineering-2017",
    title: text("Engineering course 2017", "施設研修 2017", "Инженерийн сургалт 2017"),
    summary: text(
      "The first course of Phase 2. It is known only from the description of the phase.",
      "第2期の最初の研修です。第2期の概要からのみ知られています。",
      "2 дугаар үе шатны эхний сургалт. Зөвхөн үе шатны тодорхойлолтоос мэдэгдэж байна.",
    ),
    organizations: { provider: [ministry], recipient: [armedForces] },
  },
  "MN-E07": {
    slug: "engineering-2018",
    title: text("Engineering course 2018", "施設研修 2018", "Инженерийн сургалт 2018"),
    summary: text(
      "From this year on the 2nd Engineer Brigade of the Ground Self-Defense Force takes part.",
      "この年から、陸上自衛隊第2施設団が携わっています。",
      "Энэ оноос Хуурай замын өөрийгөө хамгаалах хүчний инженерийн бригад оролцдог болсон.",
    ),
    result: text(
      "Completed with a ceremony on 28 August 2018, attended by an adviser of the prime minister.",
      "2018年8月28日の修了式に首相補佐官が出席。",
      "2018 оны 8 дугаар сарын 28-нд төгсөлтийн ёслол болж, Ерөнхий сайдын зөвлөх оролцсон.",
    ),
    organizations: { provider: [ministry, groundForce, "jgsdf-2nd-engineer-brigade"], recipient: [armedForces] },
    delegation: text(
      "2nd Engineer Brigade of the Ground Self-Defense Force, from 2018",
      "陸上自衛隊第2施設団（2018年から）",
    ),
  },
  "MN-E08": {
    slug: "engineering-2019-first-half",
    title: text("Engineering course 2019, first half", "施設研修 2019 前半", "Инженерийн сургалт 2019, эхний хагас"),
    summary: text(
      "First half of the course of the Japanese fiscal year 2019: Mongolian instructors taught Mongolian students.",
      "2019年度の研修の前半です。モンゴル側の教官がモンゴル側の受講者を教えました。",
      "Японы 2019 оны санхүүгийн жилийн сургалтын эхний хагас. Монгол суралцагчдад монгол багш нар заасан.",
    ),
    organizations: { provider: [ministry], recipient: [armedForces] },
    recipients: text(
      "Mongolian students, taught by Mongolian instructors",
      "モンゴル側の受講者（モンゴル側の教官が指導）",
      "Монгол суралцагчид; монгол багш нар заасан",
    ),
  },
  "MN-E09": {
    slug: "engineering-2019",
    title: text(
      "Engineering course 2019: culvert drainage",
      "施設研修 2019 暗渠排水",
      "Инженерийн сургалт 2019: ус зайлуулах хоолой",
    ),
    summary: text(
      "Drainage by culverts, led by Mongolian instructors with a work plan of their own.",
      "暗渠排水について、モンゴル側の教官が自ら立てた作業計画に沿って指導しました。",
      "Ус зайлуулах хоолойн сургалтыг монгол багш нар өөрсдийн ажлын төлөвлөгөөгөөр удирдан явуулсан.",
    ),
    places: [places.peacekeepingCenter],
    topics: ["drainage-and-culverts"],
    organizations: { provider, host: [peacekeepingCenter], recipient: [armedForces] },
    recipients: engineerUnits,
    delegation: team(1, 7),
  },
}
