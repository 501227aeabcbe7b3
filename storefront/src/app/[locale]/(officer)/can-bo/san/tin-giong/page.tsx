export { MatchesPage as default, matchesMetadata as generateMetadata } from "@/features/officer-sending/matches-page";
