import {createRootRoute, createRoute, createRouter, redirect} from "@tanstack/react-router";
import {BackbonePage} from "./backbone/backbone-page.tsx";
import {BasesPage} from "./bases/bases-page.tsx";
import {ObstaclesPage} from "./bases/obstacles-page.tsx";
import {obstaclesSearch} from "./bases/obstacles-search.ts";
import {basesSearch} from "./bases/bases-search.ts";
import {DossierPage} from "./dossier/dossier-page.tsx";
import {dossierSearch} from "./dossier/dossier-search.ts";
import {documentsSearch} from "./documents/documents-search.ts";
import {DocumentsPage} from "./documents/documents-page.tsx";
import {ActorsPage, ConceptsPage} from "./concepts/entities-page.tsx";
import {entitiesSearch} from "./concepts/entities-search.ts";
import {HistoryPage} from "./history/history-page.tsx";
import {LineagePage} from "./lineage/lineage-page.tsx";
import {lineageSearch} from "./lineage/lineage-search.ts";
import {LinesPage} from "./lines/lines-page.tsx";
import {linesSearch} from "./lines/lines-search.ts";
import {historySearch} from "./history/history-search.ts";
import {matrixSearch} from "./matrix/matrix-search.ts";
import {MatrixPage} from "./matrix/matrix-page.tsx";
import {networkSearch} from "./network/network-search.ts";
import {NetworkPage} from "./network/network-page.tsx";
import {searchOf as measureSearchOf} from "./measure/measure-search.ts";
import {PhasesPage} from "./phases/phases-page.tsx";
import {ProjectPage} from "./project/project-page.tsx";
import {PolarizationPage} from "./polarization/polarization-page.tsx";
import {ReaderPage, ReaderStart} from "./reader/reader-page.tsx";
import {readerSearch} from "./reader/reader-search.ts";
import {ScalingPage} from "./scaling/scaling-page.tsx";
import {SearchPage} from "./search/search-page.tsx";
import {searchSearch} from "./search/search-search.ts";
import {Broken} from "./shell/broken.tsx";
import {Empty} from "./shell/page-state.tsx";
import {Shell} from "./shell/shell.tsx";
import {searchOf, wordsOf} from "./shell/url-state.ts";
import {SilencesPage} from "./silences/silences-page.tsx";
import {silencesSearch} from "./silences/silences-search.ts";
import {SourcesPage} from "./sources/sources-page.tsx";
import {sourcesSearch} from "./sources/sources-search.ts";
import {TypesPage} from "./types/types-page.tsx";
import {StatementsPage} from "./statements/statements-page.tsx";
import {statementsSearch} from "./statements/statements-search.ts";
import {ThreadsPage} from "./threads/threads-page.tsx";
import {threadsSearch} from "./threads/threads-search.ts";

const root = createRootRoute({component: Shell, notFoundComponent: NoSuchPage});

const routes = [
  createRoute({getParentRoute: () => root, path: "/", beforeLoad: () => redirect({to: "/documents", throw: true})}),
  createRoute({getParentRoute: () => root, path: "/project", component: ProjectPage}),
  createRoute({getParentRoute: () => root, path: "/documents", component: DocumentsPage, validateSearch: documentsSearch}),
  createRoute({getParentRoute: () => root, path: "/reader", component: ReaderStart}),
  createRoute({getParentRoute: () => root, path: "/reader/$key", component: ReaderPage, validateSearch: readerSearch}),
  createRoute({getParentRoute: () => root, path: "/statements", component: StatementsPage, validateSearch: statementsSearch}),
  createRoute({getParentRoute: () => root, path: "/network", component: NetworkPage, validateSearch: networkSearch}),
  createRoute({
    getParentRoute: () => root,
    path: "/polarization",
    component: PolarizationPage,
    validateSearch: (given: Record<string, unknown>) => measureSearchOf("polarization", given),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/backbone",
    component: BackbonePage,
    validateSearch: (given: Record<string, unknown>) => measureSearchOf("backbone", given),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/phases",
    component: PhasesPage,
    validateSearch: (given: Record<string, unknown>) => measureSearchOf("phases", given),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/scaling",
    component: ScalingPage,
    validateSearch: (given: Record<string, unknown>) => measureSearchOf("scaling", given),
  }),
  createRoute({getParentRoute: () => root, path: "/matrix", component: MatrixPage, validateSearch: matrixSearch}),
  createRoute({getParentRoute: () => root, path: "/lines", component: LinesPage, validateSearch: linesSearch}),
  createRoute({getParentRoute: () => root, path: "/bases", component: BasesPage, validateSearch: basesSearch}),
  createRoute({getParentRoute: () => root, path: "/obstacles", component: ObstaclesPage, validateSearch: obstaclesSearch}),
  createRoute({getParentRoute: () => root, path: "/lineage", component: LineagePage, validateSearch: lineageSearch}),
  createRoute({getParentRoute: () => root, path: "/sources", component: SourcesPage, validateSearch: sourcesSearch}),
  createRoute({getParentRoute: () => root, path: "/threads", component: ThreadsPage, validateSearch: threadsSearch}),
  createRoute({getParentRoute: () => root, path: "/dossier", component: DossierPage, validateSearch: dossierSearch}),
  createRoute({getParentRoute: () => root, path: "/silences", component: SilencesPage, validateSearch: silencesSearch}),
  createRoute({getParentRoute: () => root, path: "/search", component: SearchPage, validateSearch: searchSearch}),
  createRoute({getParentRoute: () => root, path: "/concepts", component: ConceptsPage, validateSearch: entitiesSearch}),
  createRoute({getParentRoute: () => root, path: "/actors", component: ActorsPage, validateSearch: entitiesSearch}),
  createRoute({getParentRoute: () => root, path: "/types", component: TypesPage}),
  createRoute({getParentRoute: () => root, path: "/history", component: HistoryPage, validateSearch: historySearch}),
] as const;

/** Every view has an address that opens it again exactly: `searchOf` writes it, each page's own reader checks it. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: wordsOf,
  stringifySearch: searchOf,
  defaultErrorComponent: Broken,
  scrollRestoration: false,
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}

function NoSuchPage() {
  return (
    <div className="page">
      <header className="page-head">
        <h1>Nowhere</h1>
      </header>
      <Empty title="There is no page at this address">
        <p>Choose one in the side bar.</p>
      </Empty>
    </div>
  );
}
