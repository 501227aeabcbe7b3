import type { MetadataRoute } from "next";
import { BRAND } from "@/site/brand";

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    lang: "vi",
    name: BRAND.vi.name,
    short_name: "OCOP",
    description: BRAND.vi.line,
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fbf7f0",
    theme_color: "#fbf7f0",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
