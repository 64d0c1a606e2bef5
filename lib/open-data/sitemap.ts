import { listPublicCourses } from "@/lib/courses/public-queries"
import { writeXml, type Xml } from "@/lib/feeds/xml"
import { onePageOfAll } from "@/lib/filters/paging"
import { defaultLocale, locales, type Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { listPublicSnapshots } from "@/lib/snapshots/public-queries"
import { inTreeOrder, listPublicPrograms } from "@/lib/programs/public-queries"

type Page = (locale: Locale) => string

/** Every page for visitors in every language, each with the same page in the others. */
export async function sitemap(origin: string): Promise<string> {
  const [programs, courses, snapshots] = await Promise.all([
    listPublicPrograms(),
    listPublicCourses({}, 1, onePageOfAll),
    listPublicSnapshots(),
  ])
  const pages: Page[] = [
    paths.home,
    paths.programs,
    paths.courses,
    paths.statistics,
    paths.protectedStatistics,
    paths.data,
    paths.apiGuide,
    paths.snapshots,
    paths.about,
    paths.contact,
    paths.privacy,
    paths.accessibility,
    ...inTreeOrder(programs).map(
      ({ slug }): Page =>
        locale =>
          paths.program(locale, slug),
    ),
    ...courses.items.map(
      ({ slug }): Page =>
        locale =>
          paths.course(locale, slug),
    ),
    ...snapshots.map(
      ({ code }): Page =>
        locale =>
          paths.snapshot(locale, code),
    ),
  ]
  return writeXml({
    name: "urlset",
    attributes: {
      xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
      "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    },
    children: pages.flatMap(page => {
      const others = alternates(origin, page)
      return locales.map(locale => ({
        name: "url",
        children: [{ name: "loc", children: [origin + page(locale)] }, ...others],
      }))
    }),
  })
}

function alternates(origin: string, page: Page): Xml[] {
  const languages = [
    ...locales.map(locale => [locale, page(locale)] as const),
    ["x-default", page(defaultLocale)] as const,
  ]
  return languages.map(([hreflang, path]) => ({
    name: "xhtml:link",
    attributes: { rel: "alternate", hreflang, href: origin + path },
  }))
}
