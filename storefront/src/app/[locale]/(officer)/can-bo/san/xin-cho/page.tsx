export { PlacesPage as default, placesMetadata as generateMetadata } from "@/features/officer-channels/places-page";
