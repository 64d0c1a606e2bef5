import { describe, expect, it } from "vitest"
import { languageOf } from "@/lib/intake/language"
import { keptText, plainOf, sentencesOf } from "@/lib/intake/notice-text"
import { kanjiNumber, numberOf } from "@/lib/intake/numerals"
import { readNotice } from "@/lib/intake/read-notice"
import { shippedDictionary } from "@/lib/intake/shipped/dictionary"
import { findWords } from "@/lib/intake/words"

const read = (text: string) => readNotice(keptText(text), { dictionary: shippedDictionary })
const period = (text: string) => {
  const found = read(text).period?.value
  return found ? `${found.startsOn ?? ""}/${found.endsOn ?? ""}` : null
}
const counts = (text: string) =>
  read(text).counts.map(
    ({ value }) => `${value.role} ${value.precision === "exact" ? "" : `${value.precision} `}${value.number}`,
  )
const places = (text: string) =>
  read(text).places.map(({ value }) => value.name.en ?? value.province.en ?? value.country)

describe("the text of a notice", () => {
  it("is read sign by sign, so that a place in it is a place in the original", () => {
    const text = keptText("令和７年８月２０日（水）～９月１７日\u3000x\u2013y")
    expect(plainOf(text)).toBe("令和7年8月20日(水)~9月17日 x-y")
    expect(plainOf(text)).toHaveLength(text.length)
  })

  it("has 日 and 月 for the signs that a PDF has in their place", () => {
    expect(keptText("８⽉２０⽇")).toBe("８月２０日")
  })

  it("ends a sentence neither after an abbreviation nor within a date", () => {
    const texts = (text: string, language: "en" | "mn") => sentencesOf(text, language).map(one => one.text.trim())
    expect(texts("Lt. Col. Bat of No. 14 came on Aug. 20. He left.", "en")).toEqual([
      "Lt. Col. Bat of No. 14 came on Aug. 20.",
      "He left.",
    ])
    expect(texts("2024.05.15-нд болов. Дараа нь тарав.", "mn")).toEqual(["2024.05.15-нд болов.", "Дараа нь тарав."])
  })

  it.each([
    ["Курс дууслаа. Үүнд 5 хүн оролцов.", "mn"],
    ["研修を実施しました。", "ja"],
    ["The course was held in May.", "en"],
    ["Курс прошёл в мае.", null],
    ["课程已经结束。", null],
    ["Le cours a eu lieu.", null],
  ])("is in a language of ours or in none: %s", (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  it("says nothing in a language that is not ours", () => {
    expect(read("Курс прошёл с 3 по 7 мая 2025 года.")).toMatchObject({ language: null, period: null, counts: [] })
  })
})

describe("a number in words", () => {
  it.each([
    ["二十四", 24],
    ["十", 10],
    ["二〇二五", 2025],
    ["百二十", 120],
    ["千", 1000],
    ["x", null],
  ])("of Japanese: %s", (text, number) => expect(kanjiNumber(text)).toBe(number))

  it.each([
    ["forty-five", 45],
    ["twelve", 12],
    ["1,200", 1200],
    ["арван", 10],
    ["many", null],
  ])("of the others: %s", (text, number) => expect(numberOf(text)).toBe(number))
})

describe("the period", () => {
  it.each([
    ["The course was held from 20 August to 17 September 2025.", "2025-08-20/2025-09-17"],
    ["The course ran August 20\u2013September 17, 2025.", "2025-08-20/2025-09-17"],
    ["The course was held from Monday, 3 March until Friday, 7 March 2025.", "2025-03-03/2025-03-07"],
    ["The course was held on 3-7 March 2025.", "2025-03-03/2025-03-07"],
    ["The course was held between 28 December 2024 and 3 January 2025.", "2024-12-28/2025-01-03"],
    ["The course was held from 28 December to 3 January 2025.", "2024-12-28/2025-01-03"],
    ["The course was held on March 3rd, 2025.", "2025-03-03/2025-03-03"],
    ["The course begins on 3 March 2025.", "2025-03-03/2025-03-03"],
    ["The course was held in March 2025.", "2025-03/"],
    ["The course was held in 2025.", "2025/"],
    ["The course was held from 3 to 7 March.", "XXXX-03-03/XXXX-03-07"],
    ["Period: 2025-03-03 to 2025-03-07\nPublished on 1 April 2025 in the series of 2024.", "2025-03-03/2025-03-07"],
    ["The course is a part of a long friendship.", null],
    ["About 550 m of road were built with 2025 stones for the engineers.", null],
    ["Since 2014 the engineers have been trained.", null],
    ["研修は令和７年８月２０日～９月１７日に実施しました。", "2025-08-20/2025-09-17"],
    ["研修は令和元年５月７日（火）から同月１０日（金）まで実施しました。", "2019-05-07/2019-05-10"],
    ["研修は平成三十一年四月八日から十二日まで実施しました。", "2019-04-08/2019-04-12"],
    ["研修は12月20日から1月10日まで、2024年に実施しました。", "2024-12-20/2025-01-10"],
    ["令和６年度の研修\n２月３日から３月７日まで実施しました。", "2025-02-03/2025-03-07"],
    ["研修は令和７年８月に実施しました。", "2025-08/"],
    ["研修は３日間で、７回目です。", null],
    ["Сургалт 2025 оны 8 дугаар сарын 20-ноос 9 дүгээр сарын 17-ны өдрийг хүртэл болсон.", "2025-08-20/2025-09-17"],
    ["Сургалт 2025 оны наймдугаар сарын 20-оос есдүгээр сарын 17-ны хооронд болсон.", "2025-08-20/2025-09-17"],
    ["Сургалт 2025 оны 8-р сарын 3-7-ны өдрүүдэд болсон.", "2025-08-03/2025-08-07"],
    ["Сургалт 2025.08.03-2025.08.07-ны хооронд болсон.", "2025-08-03/2025-08-07"],
    ["Сургалт 2025 оны 8 дугаар сард болсон.", "2025-08/"],
    ["Сургалт 2025 онд болсон.", "2025/"],
    ["Сургалт хоёр долоо хоног үргэлжилж, 119 дүгээр анги оролцов.", null],
  ])("is read in %j", (text, found) => expect(period(text)).toBe(found))

  it("is not the day of a ceremony, a deadline, or the notice", () => {
    expect(
      period("1 April 2025\nThe course ran from 3 to 7 March 2025. The closing ceremony was held on 8 March 2025."),
    ).toBe("2025-03-03/2025-03-07")
    expect(period("閉講式は９月１５日に行われました。研修は令和７年８月２０日～９月１７日です。")).toBe(
      "2025-08-20/2025-09-17",
    )
    expect(period("Бүртгэл 2025 оны 5 дугаар сарын 15-нд дуусна. Сургалт болно.")).toBeNull()
  })

  it("takes a missing year from the day of the notice, marked as inferred", () => {
    expect(period("Embassy, 10 January 2026\nThe course was held from 1 to 5 December.")).toBe(
      "2025-12-01?/2025-12-05?",
    )
    expect(period("Embassy, 10 December 2025\nThe course will be held from 12 to 16 January.")).toBe(
      "2026-01-12?/2026-01-16?",
    )
  })
})

describe("the numbers", () => {
  it.each([
    ["About 30 trainees and 4 instructors took part.", ["trainee about 30", "instructor 4"]],
    ["More than 530 soldiers attended the course.", ["trainee at-least 530"]],
    ["The class of 22 trainees built 200 m of road with 3 vehicles in 2 weeks.", ["trainee 22"]],
    ["45 trainees, of whom 5 were officers, took part.", ["trainee 45"]],
    ["47 trainees took part, including 5 instructors.", ["trainee 47"]],
    ["Delegation: 16 (1 of the ministry and 15 of the ground force)", ["instructor 16"]],
    ["12 members of the Japan Ground Self-Defense Force taught.", ["instructor 12"]],
    ["Since 2014, more than 530 engineers have been trained.", []],
    ["Last year 40 trainees took part. 20 trainees came this year.", ["trainee 20"]],
    ["20 trainees came. 25 trainees came.", []],
    ["It was the 50th anniversary; 47 countries sent greetings.", []],
    ["受講者は約３０名、教官は４名、通訳は２名です。", ["trainee about 30", "instructor 4", "interpreter 2"]],
    ["モンゴル軍の隊員４５名以上が参加しました。", ["trainee at-least 45"]],
    ["防衛省職員１名、陸上自衛隊員１１名を派遣しました。", ["instructor 12"]],
    ["受講者は４７名で、うち５名は教官です。", ["trainee 47"]],
    ["昨年の受講者は４０名でした。", []],
    ["第２施設団が３台の車両で５０周年を祝いました。", []],
    [
      "Сургалтад ойролцоогоор 30 сонсогч, 4 багш, 2 орчуулагч оролцов.",
      ["trainee about 30", "instructor 4", "interpreter 2"],
    ],
    ["Сургалтад 45 цэргийн алба хаагч хамрагдав.", ["trainee 45"]],
    ["Сургалтад 60 гаруй цэрэг хамрагдав.", ["trainee at-least 60"]],
    ["2014 оноос хойш 530 гаруй инженер суралцсан.", []],
    ["234 дүгээр ангийн 3 машин 50 жилийн ойд оролцов.", []],
  ])("are read in %j", (text, found) => expect(counts(text)).toEqual(found))

  it("of what happens in another country are not the course's own", () => {
    const text = "The course was held in Mongolia in 2025. In Cambodia, 14 trainees finished a course in 2025."
    expect(counts(text)).toEqual([])
  })
})

describe("the place", () => {
  it.each([
    ["The course was held at the Five Hills training area in Töv province.", ["Five Hills training area"]],
    ["The course was held in Bulgan province, Mongolia.", ["Bulgan province"]],
    ["Doctors of the Mongolian Armed Forces Central Hospital were taught.", []],
    ["Instructors from Japan came.", []],
    ["研修はボルガン県において実施しました。", ["Bulgan province"]],
    ["モンゴル軍の医師が学びました。", []],
    ["マリンスポーツの研修を行いました。", []],
    ["Сургалт Булган аймгийн нутагт болов.", ["Bulgan province"]],
    ["Монголын инженерүүд оролцов.", []],
  ])("is read in %j", (text, found) => expect(places(text)).toEqual(found))
})

describe("the mode", () => {
  it.each([
    ["Instructors were dispatched to Mongolia.", "dispatch"],
    ["Doctors were invited to Japan.", "invitation"],
    ["The lectures were given online.", "online"],
    ["Lectures were given online at first and then on site.", "hybrid"],
    ["The course was held in Mongolia.", null],
    ["Last year the course was held online.", null],
    ["モンゴル軍の医師を招へいしました。", "invitation"],
    ["Багш нар Японоос томилогдон ирлээ. Үүнд баярлав.", "dispatch"],
  ])("is read in %j", (text, mode) => expect(read(text).mode?.value ?? null).toBe(mode))
})

describe("field, topics and whether it was held", () => {
  it("are read where the words say them", () => {
    const engineering = read("Road construction course\nEngineers will learn asphalt paving and surveying in May 2026.")
    expect(engineering.field?.value).toBe("engineering")
    expect(engineering.life?.value).toBe("planned")
    expect(engineering.topics.map(({ value }) => value)).toEqual(["road-construction", "asphalt-paving", "surveying"])
    expect(read("衛生分野の研修を実施しました。").life?.value).toBe("held")
    expect(read("Эмнэлгийн сургалт болно. Үүнд эмч нар орно.").field?.value).toBe("medical")
  })

  it("are empty where two fields are named alike", () => {
    expect(read("A hospital and a road were named in the speech of the ambassador.").field).toBeNull()
  })
})

describe("a finding", () => {
  it("says where it stands in the text", () => {
    const text = keptText("１　期間：令和７年８月２０日（水）～９月１７日（水）\n２　場所：ファイブヒルズ訓練場")
    const found = read(text)
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    expect(found.period && at(found.period)).toBe("令和７年８月２０日（水）～９月１７日（水）")
    expect(found.places.map(at)).toEqual(["ファイブヒルズ訓練場"])
  })
})

describe("a word of a dictionary", () => {
  const find = (language: "en" | "ja" | "mn", written: string, text: string) =>
    findWords<"topic">(text, language, [{ language, written, means: "x" }]).map(({ start, end }) =>
      text.slice(start, end),
    )

  it("is found with its endings and not within another word", () => {
    expect(find("en", "instructor", "Instructors and an instructorship")).toEqual(["Instructors"])
    expect(find("ja", "マリ", "マリとマリン")).toEqual(["マリ"])
    expect(find("mn", "аймаг", "аймгийн аймагт аймагчлал")).toEqual(["аймгийн", "аймагт"])
    expect(find("mn", "эмч", "эмч, эмчийн, эмчилгээ")).toEqual(["эмч", "эмчийн"])
  })
})
