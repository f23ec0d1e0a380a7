import {strokeGap, tieOpacity} from "@standpoint/draw";
import {EdgeProgram} from "sigma/rendering";
import type {ProgramInfo} from "sigma/rendering";
import type {EdgeDisplayData, NodeDisplayData, RenderParams} from "sigma/types";
import {floatColor} from "sigma/utils";
import type {EdgeLook, NodeLook} from "./drawing.ts";

const uniforms = ["u_matrix", "u_zoomRatio", "u_sizeRatio", "u_correctionRatio", "u_pixelRatio", "u_feather", "u_minEdgeThickness", "u_dimensions"] as const;

/** Draws ties on the canvas as `tieShapes` does in files: dashed, or two lines side by side. Dashes keep their length at every zoom. */
export class TieProgram extends EdgeProgram<(typeof uniforms)[number], NodeLook, EdgeLook> {
  getDefinition() {
    const {FLOAT, UNSIGNED_BYTE, TRIANGLES} = WebGLRenderingContext;
    const pair = (name: string) => ({name, size: 2, type: FLOAT});
    const bytes = (name: string) => ({name, size: 4, type: UNSIGNED_BYTE, normalized: true});
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        ...["a_positionStart", "a_positionEnd", "a_normal"].map(pair),
        ...["a_color", "a_second", "a_id"].map(bytes),
        ...["a_dash", "a_secondDash"].map(pair),
        {name: "a_gap", size: 1, type: FLOAT},
      ],
      CONSTANT_ATTRIBUTES: ["a_positionCoef", "a_normalCoef"].map((name) => ({name, size: 1, type: FLOAT})),
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(edge: number, start: number, ...[source, target, data]: [NodeDisplayData, NodeDisplayData, EdgeDisplayData]): void {
    const {look, color, second, size} = data as EdgeDisplayData & EdgeLook;
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const reach = size / (Math.hypot(dx, dy) || 1);
    const [first, last] = [look.strokes[0]?.dash ?? [], look.strokes.at(-1)?.dash ?? []];
    const gap = look.strokes.length > 1 ? strokeGap / size : 0;
    const parts = [source.x, source.y, target.x, target.y, -dy * reach, dx * reach, floatColor(color), floatColor(second), edge];
    this.array.set([...parts, first[0] ?? 0, first[1] ?? 0, last[0] ?? 0, last[1] ?? 0, gap], start);
  }

  setUniforms(params: RenderParams, {gl, uniformLocations}: ProgramInfo): void {
    const at = (name: (typeof uniforms)[number]) => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix);
    gl.uniform1f(at("u_zoomRatio"), params.zoomRatio);
    gl.uniform1f(at("u_sizeRatio"), params.sizeRatio);
    gl.uniform1f(at("u_correctionRatio"), params.correctionRatio);
    gl.uniform1f(at("u_pixelRatio"), params.pixelRatio);
    gl.uniform1f(at("u_feather"), params.antiAliasingFeather);
    gl.uniform1f(at("u_minEdgeThickness"), params.minEdgeThickness);
    gl.uniform2f(at("u_dimensions"), params.width, params.height);
  }
}

/** As sigma's own for straight edges, with the place along the tie in pixels and across it from −1 to 1. */
const vertexShader = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_second;
attribute vec2 a_normal;
attribute vec2 a_dash;
attribute vec2 a_secondDash;
attribute float a_gap;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;
uniform vec2 u_dimensions;

varying vec4 v_color;
varying vec4 v_second;
varying vec2 v_dash;
varying vec2 v_secondDash;
varying float v_gap;
varying float v_along;
varying float v_across;
varying float v_thickness;
varying float v_feather;

const float bias = 255.0 / 254.0;

void main() {
  float normalLength = length(a_normal);
  vec2 unitNormal = normalLength > 0.0 ? a_normal / normalLength : vec2(0.0, 0.0);
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  float thickness = (max(normalLength, u_minEdgeThickness * u_sizeRatio) + u_feather * u_sizeRatio) * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * a_normalCoef * thickness, 1)).xy, 0, 1);

  vec2 start = (u_matrix * vec3(a_positionStart, 1)).xy;
  vec2 end = (u_matrix * vec3(a_positionEnd, 1)).xy;
  v_along = a_positionCoef * length((end - start) * u_dimensions / 2.0);
  v_across = a_normalCoef;
  v_thickness = thickness / u_zoomRatio;
  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;
  v_dash = a_dash;
  v_secondDash = a_secondDash;
  v_gap = a_gap;

  #ifdef PICKING_MODE
  v_color = a_id;
  v_second = a_id;
  #else
  v_color = a_color;
  v_second = a_second;
  #endif

  v_color.a *= bias;
  v_second.a *= bias;
}
`;

const fragmentShader = `
precision highp float;

varying vec4 v_color;
varying vec4 v_second;
varying vec2 v_dash;
varying vec2 v_secondDash;
varying float v_gap;
varying float v_along;
varying float v_across;
varying float v_thickness;
varying float v_feather;

const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  bool first = v_across < 0.0;
  vec2 dash = first ? v_dash : v_secondDash;
  float step = dash.x + dash.y;
  bool off = (step > 0.0 && mod(v_along, step) > dash.x) || abs(v_across) < v_gap;
  float edge = smoothstep(v_thickness - v_feather, v_thickness, abs(v_across) * v_thickness);
  gl_FragColor = mix(first ? v_color : v_second, transparent, off ? 1.0 : edge) * ${tieOpacity.toFixed(2)};
  #endif
}
`;
