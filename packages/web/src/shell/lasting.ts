import {useEffect, useState} from "react";

/** Whether something has gone on for so many milliseconds already. */
export function useLasting(going: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [going, milliseconds]);
  return going && lasting;
}
