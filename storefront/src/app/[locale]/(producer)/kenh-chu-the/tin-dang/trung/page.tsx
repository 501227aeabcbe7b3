export { MatchesPage as default, matchesMetadata as generateMetadata } from "@/features/producer-listings/matches-page";
