import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/400-italic.css";
import "@fontsource/source-sans-3/600.css";
import "@fontsource/source-sans-3/700.css";
import "@fontsource/source-serif-4/400.css";
import "@fontsource/source-serif-4/400-italic.css";
import "@fontsource/source-serif-4/600.css";
import "@mantine/core/styles.css";
import "@mantine/dropzone/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./shell/colours.css";
import "./shell/page.css";
import {MantineProvider} from "@mantine/core";
import {Notifications} from "@mantine/notifications";
import {QueryCache, QueryClient, QueryClientProvider} from "@tanstack/react-query";
import {RouterProvider} from "@tanstack/react-router";
import {StrictMode} from "react";
import {createRoot} from "react-dom/client";
import {isGone, isLost, mayPass} from "./api/client.ts";
import {router} from "./routes.tsx";
import {notRefreshed} from "./shell/notice.ts";
import {meaningColours, theme} from "./shell/theme.ts";

/**
 * What is here is right until the server says that something changed. A question that failed leaves on the page what was there
 * before; it is asked again by itself, unless the server refused it for good.
 */
const client = new QueryClient({
  queryCache: new QueryCache({onError: (error, {state}) => state.data !== undefined && !isLost(error) && !isGone(error) && notRefreshed(error)}),
  defaultOptions: {
    // The server may be on this machine: that the network is gone says nothing.
    mutations: {networkMode: "always"},
    queries: {
      networkMode: "always",
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && mayPass(error),
      refetchInterval: ({state}) => state.error !== null && mayPass(state.error) && !isLost(state.error) && 10_000,
    },
  },
});

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={meaningColours} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <Notifications position="bottom-center" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
