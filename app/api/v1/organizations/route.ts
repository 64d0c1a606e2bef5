import { listAnswer } from "@/lib/api/list-answer"
import { organizationItemAnswer } from "@/lib/api/shapes"
import { listPublicOrganizations } from "@/lib/organizations/public-queries"

export async function GET(request: Request) {
  return listAnswer(request, async () => (await listPublicOrganizations()).map(organizationItemAnswer))
}
