import { useCallback, useEffect, useState } from 'react';
import provincesUrl from './data/ban_do_34_tinh.topojson?url';
import labelsUrl from './data/ban_do_nhan.geojson?url';
import type { LabelPoints, ProvinceTopology } from './map-drawing.ts';

export interface MapFiles {
  readonly topology: ProvinceTopology;
  readonly labels: LabelPoints;
}

async function load<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as T;
}

let loaded: MapFiles | undefined;

/** The files of the map, loaded when it is first looked at. */
export function useMapFiles() {
  const [files, setFiles] = useState(loaded);
  const [hasFailed, setFailed] = useState(false);
  const read = useCallback(async () => {
    setFailed(false);
    try {
      const [topology, labels] = await Promise.all([load<ProvinceTopology>(provincesUrl), load<LabelPoints>(labelsUrl)]);
      loaded = { topology, labels };
      setFiles(loaded);
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => {
    if (!loaded) void read();
  }, [read]);
  return { files, hasFailed, retry: () => void read() };
}
