import { term } from "../glossary"
import { places } from "../places"
import { text } from "../texts"
import {
  armedForces,
  engineerSchool,
  groundForce,
  ministry,
  mongolianUnit,
  peacekeepingCenter,
  provider,
  type CourseDetails,
} from "./details"
import { team } from "./teams"

/** The needs survey and the courses of the engineering track's first phase, 2014–2016. */
export const mongoliaPhase1: Record<string, CourseDetails> = {
  "MN-E00": {
    slug: "needs-survey-2013",
    title: text(
      "Needs survey for engineering training",
      "施設分野の研修に向けたニーズ調査",
      "Инженерийн сургалтын хэрэгцээ тодорхойлох судалгаа",
    ),
    summary: text(
      "A Japanese team asked what engineering training was needed, at the ministry, the National Defense University and the peacekeeping center.",
      "日本側の調査チームが、国防省、国防大学、PKOセンターを訪れ、施設分野の研修に何が必要かを調べました。",
      "Японы баг Батлан хамгаалах яам, Үндэсний батлан хамгаалахын их сургууль, энхийг дэмжих ажиллагааны төвд ажиллаж, инженерийн ямар сургалт хэрэгтэйг тодорхойлов.",
    ),
    places: [
      { name: term("Mongolian Ministry of Defense"), country: "MN" },
      { name: term("Mongolian National Defense University"), country: "MN" },
      places.peacekeepingCenter,
    ],
    organizations: { provider },
    delegation: text(
      "A team of the Ministry of Defense and the Ground Self-Defense Force",
      "防衛省と陸上自衛隊の調査チーム",
      "Батлан хамгаалах яам, Хуурай замын өөрийгөө хамгаалах хүчний баг",
    ),
  },
  "MN-E01": {
    slug: "engineering-2014",
    title: text(
      "Engineering course 2014: surveying theory",
      "施設研修 2014 測量の理論",
      "Инженерийн сургалт 2014: геодезийн хэмжилтийн онол",
    ),
    summary: text(
      "About three weeks on the theory of surveying: the first engineering course.",
      "測量の理論を学ぶ約3週間の研修で、施設分野では最初のものです。",
      "Геодезийн хэмжилтийн онолыг гурван долоо хоног орчим судалсан анхны инженерийн сургалт.",
    ),
    places: [places.mongolia],
    topics: ["surveying"],
    organizations: { provider: [ministry], recipient: [armedForces] },
  },
  "MN-E02": {
    slug: "construction-planning-2015",
    title: text(
      "Construction planning at the Engineer School",
      "施設学校での施工計画研修",
      "Японд зохион байгуулсан барилгын ажлын төлөвлөлтийн сургалт",
    ),
    summary: text(
      "Planning and managing construction and estimating workloads, in 119 hours.",
      "施工計画・管理と作業量の見積もりを119時間にわたり学びました。",
      "Барилгын ажлын төлөвлөлт, удирдлага, ажлын хэмжээний тооцоог 119 цагт судалсан.",
    ),
    places: [places.engineerSchoolHitachinaka],
    topics: ["construction-planning-and-management"],
    organizations: { provider, host: [engineerSchool], recipient: [armedForces] },
    recipients: text(
      "Engineer unit of the army: 4 officers, 1 non-commissioned officer",
      "陸軍の施設部隊：将校4名、下士官1名",
      "Хуурай замын цэргийн инженерийн анги: офицер 4, ахлагч 1",
    ),
  },
  "MN-E03": {
    slug: "engineering-2015",
    title: text(
      "Engineering course 2015: gravel road",
      "施設研修 2015 砂利道の構築",
      "Инженерийн сургалт 2015: хайрган зам",
    ),
    summary: text(
      "Three weeks of basics, then practice on a road.",
      "3週間の基礎教育ののち、実際に道路を構築しました。",
      "Гурван долоо хоног үндсийг нь судалсны дараа дадлагаар зам барьсан.",
    ),
    result: text("A gravel road of 200 m.", "延長200mの砂利道を構築。", "200 м хайрган зам барьсан."),
    places: [places.peacekeepingCenter],
    topics: ["road-construction"],
    organizations: { provider, host: [peacekeepingCenter], recipient: [armedForces, mongolianUnit("014")] },
    recipients: text(
      "20 of Unit 014, 1 instructor of a defence college, 1 of another unit",
      "第014部隊20名、国防関係の教育機関の教官1名、その他の部隊1名",
      "014 дүгээр ангийн 20, батлан хамгаалахын сургуулийн багш 1, өөр ангийн 1 хүн",
    ),
    delegation: text(
      "1 of the Ministry of Defense, 15 of the Ground Self-Defense Force (7, then 8)",
      "防衛省1名、陸上自衛隊15名（7名、のち8名）",
      "Батлан хамгаалах яамны 1, Хуурай замын өөрийгөө хамгаалах хүчний 15 хүн (эхлээд 7, дараа нь 8)",
    ),
  },
  "MN-E04": {
    slug: "asphalt-paving-2016",
    title: text(
      "Asphalt paving at the Engineer School",
      "施設学校でのアスファルト舗装研修",
      "Японд зохион байгуулсан асфальтан хучилтын сургалт",
    ),
    summary: text(
      "For the best of the 2015 course, who were to become assistant instructors.",
      "2015年の研修で優秀だった要員が、助教となるために学びました。",
      "2015 оны сургалтын шилдгүүд туслах багш болохоор суралцсан.",
    ),
    places: [{ name: text("Ministry of Defense, Ichigaya", "防衛省（市ヶ谷）"), country: "JP" }, places.engineerSchool],
    topics: ["asphalt-paving"],
    organizations: { provider: [ministry, groundForce], host: [engineerSchool], recipient: [armedForces] },
    recipients: text(
      "8 engineers (7 trainees and 1 project lead of the General Staff) and 1 interpreter",
      "施設要員8名（受講者7名、参謀本部の事業責任者1名）、通訳1名",
      "Инженер 8 (суралцагч 7, Жанжин штабын төслийн ахлагч 1), орчуулагч 1",
    ),
  },
  "MN-E05": {
    slug: "engineering-2016",
    title: text(
      "Engineering course 2016: asphalt",
      "施設研修 2016 アスファルト舗装",
      "Инженерийн сургалт 2016: асфальтан хучилт",
    ),
    summary: text(
      "Asphalt paving: the last course of Phase 1.",
      "アスファルト舗装を学ぶ、第1期の最後の研修です。",
      "Асфальтан хучилт: 1 дүгээр үе шатны сүүлчийн сургалт.",
    ),
    result: text(
      "A road of 200 m, according to the local press.",
      "現地の報道によれば、延長200mの道路を構築。",
      "Орон нутгийн хэвлэлд мэдээлснээр 200 м зам барьсан.",
    ),
    places: [places.peacekeepingCenter],
    topics: ["asphalt-paving"],
    organizations: {
      provider,
      host: [peacekeepingCenter],
      recipient: [armedForces, mongolianUnit("014"), "mongolian-national-defense-university"],
    },
    recipients: text(
      "20 of Unit 014, 1 instructor of the National Defense University, 1 of another unit",
      "第014部隊20名、国防大学の教官1名、その他の部隊1名",
      "014 дүгээр ангийн 20, Үндэсний батлан хамгаалахын их сургуулийн багш 1, өөр ангийн 1 хүн",
    ),
    delegation: team(1, 19),
  },
}
