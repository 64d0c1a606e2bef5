import { aboutOffered } from "@/app/[locale]/admin/courses/[slug]/roster/typed-people"
import { getActor } from "@/lib/auth/session"
import { defaultLocale, isLocale } from "@/lib/i18n/locale"
import { listPeopleForRoster } from "@/lib/participations/queries"
import { hasPurpose } from "@/lib/readings/sitting"

/** The people of the register that a name typed into a roster may mean. Only for those who may edit the course. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
): Promise<Response> {
  const { locale: asked, slug } = await params
  const locale = isLocale(asked) ? asked : defaultLocale
  const actor = await getActor()
  if (!actor) return answer({ matches: [] }, 401)
  if (!hasPurpose(actor)) return answer({ matches: [] }, 403)
  const typed = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200)
  const people = await listPeopleForRoster(actor, slug, typed)
  if (!people) return answer({ matches: [] }, 404)
  return answer({
    matches: people.map(person => ({
      id: person.id,
      name: person.names[0] ?? "",
      about: [...person.names.slice(1), aboutOffered(locale, person)].join(" · "),
    })),
  })
}

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } })
