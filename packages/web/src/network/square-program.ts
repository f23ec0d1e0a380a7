import {squareHalf} from "@standpoint/draw";
import {NodeCircleProgram} from "sigma/rendering";
import type {EdgeLook, NodeLook} from "./drawing.ts";

/** Draws columns as the squares that `nodeShape` draws in files: sigma's circles, in a larger triangle and with another edge. */
export class SquareProgram extends NodeCircleProgram<NodeLook, EdgeLook> {
  override getDefinition() {
    return {...super.getDefinition(), VERTEX_SHADER_SOURCE: vertexShader, FRAGMENT_SHADER_SOURCE: fragmentShader};
  }
}

const vertexShader = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_place;
varying float v_half;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_place = 3.0 * radius * vec2(cos(a_angle), sin(a_angle));
  v_half = ${squareHalf.toFixed(3)} * radius;
  gl_Position = vec4((u_matrix * vec3(a_position + v_place, 1)).xy, 0, 1);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif

  v_color.a *= bias;
}
`;

const fragmentShader = `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying float v_half;

uniform float u_correctionRatio;

void main(void) {
  float border = u_correctionRatio * 2.0;
  float beyond = max(abs(v_place.x), abs(v_place.y)) - v_half + border;

  #ifdef PICKING_MODE
  gl_FragColor = beyond > border ? vec4(0.0, 0.0, 0.0, 0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0, 0.0, 0.0, 0.0), clamp(beyond / border, 0.0, 1.0));
  #endif
}
`;
