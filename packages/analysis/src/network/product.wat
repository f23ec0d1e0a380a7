;; left · rightᵀ of whole numbers of 16 bits, sums of 32 bits: eight products an instruction.
;;
;; `left` and `right` are tables of `rows` rows, `stride` bytes each; rows are a multiple of 4, strides of 16, what is
;; over is 0. `out` is a square of 32 bits a cell, row by row: of it the tiles of 2 by 4 that reach the upper half are
;; written. The caller sees to it that no sum leaves 32 bits.
(module
  (memory (export "memory") 1)

  (func $sum (param $v v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
      (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))

  (func (export "product") (param $left i32) (param $right i32) (param $out i32) (param $rows i32) (param $stride i32)
    (local $i i32) (local $j i32) (local $c i32) (local $at i32)
    (local $a i32) (local $b i32) (local $e i32) (local $f i32) (local $g i32) (local $h i32)
    (local $x v128) (local $y v128) (local $z v128)
    (local $ae v128) (local $af v128) (local $ag v128) (local $ah v128)
    (local $be v128) (local $bf v128) (local $bg v128) (local $bh v128)
    (block $done
      (br_if $done (i32.eqz (local.get $rows)))
      (loop $over_i
        (local.set $a (i32.add (local.get $left) (i32.mul (local.get $i) (local.get $stride))))
        (local.set $b (i32.add (local.get $a) (local.get $stride)))
        (local.set $j (i32.and (local.get $i) (i32.const -4)))
        (loop $over_j
          (local.set $e (i32.add (local.get $right) (i32.mul (local.get $j) (local.get $stride))))
          (local.set $f (i32.add (local.get $e) (local.get $stride)))
          (local.set $g (i32.add (local.get $f) (local.get $stride)))
          (local.set $h (i32.add (local.get $g) (local.get $stride)))
          (local.set $ae (v128.const i32x4 0 0 0 0)) (local.set $af (v128.const i32x4 0 0 0 0))
          (local.set $ag (v128.const i32x4 0 0 0 0)) (local.set $ah (v128.const i32x4 0 0 0 0))
          (local.set $be (v128.const i32x4 0 0 0 0)) (local.set $bf (v128.const i32x4 0 0 0 0))
          (local.set $bg (v128.const i32x4 0 0 0 0)) (local.set $bh (v128.const i32x4 0 0 0 0))
          (local.set $c (i32.const 0))
          (loop $over_c
            (local.set $x (v128.load (i32.add (local.get $a) (local.get $c))))
            (local.set $y (v128.load (i32.add (local.get $b) (local.get $c))))
            (local.set $z (v128.load (i32.add (local.get $e) (local.get $c))))
            (local.set $ae (i32x4.add (local.get $ae) (i32x4.dot_i16x8_s (local.get $x) (local.get $z))))
            (local.set $be (i32x4.add (local.get $be) (i32x4.dot_i16x8_s (local.get $y) (local.get $z))))
            (local.set $z (v128.load (i32.add (local.get $f) (local.get $c))))
            (local.set $af (i32x4.add (local.get $af) (i32x4.dot_i16x8_s (local.get $x) (local.get $z))))
            (local.set $bf (i32x4.add (local.get $bf) (i32x4.dot_i16x8_s (local.get $y) (local.get $z))))
            (local.set $z (v128.load (i32.add (local.get $g) (local.get $c))))
            (local.set $ag (i32x4.add (local.get $ag) (i32x4.dot_i16x8_s (local.get $x) (local.get $z))))
            (local.set $bg (i32x4.add (local.get $bg) (i32x4.dot_i16x8_s (local.get $y) (local.get $z))))
            (local.set $z (v128.load (i32.add (local.get $h) (local.get $c))))
            (local.set $ah (i32x4.add (local.get $ah) (i32x4.dot_i16x8_s (local.get $x) (local.get $z))))
            (local.set $bh (i32x4.add (local.get $bh) (i32x4.dot_i16x8_s (local.get $y) (local.get $z))))
            (local.set $c (i32.add (local.get $c) (i32.const 16)))
            (br_if $over_c (i32.lt_u (local.get $c) (local.get $stride))))
          (local.set $at
            (i32.add (local.get $out)
              (i32.shl (i32.add (i32.mul (local.get $i) (local.get $rows)) (local.get $j)) (i32.const 2))))
          (i32.store (local.get $at) (call $sum (local.get $ae)))
          (i32.store offset=4 (local.get $at) (call $sum (local.get $af)))
          (i32.store offset=8 (local.get $at) (call $sum (local.get $ag)))
          (i32.store offset=12 (local.get $at) (call $sum (local.get $ah)))
          (local.set $at (i32.add (local.get $at) (i32.shl (local.get $rows) (i32.const 2))))
          (i32.store (local.get $at) (call $sum (local.get $be)))
          (i32.store offset=4 (local.get $at) (call $sum (local.get $bf)))
          (i32.store offset=8 (local.get $at) (call $sum (local.get $bg)))
          (i32.store offset=12 (local.get $at) (call $sum (local.get $bh)))
          (local.set $j (i32.add (local.get $j) (i32.const 4)))
          (br_if $over_j (i32.lt_u (local.get $j) (local.get $rows))))
        (local.set $i (i32.add (local.get $i) (i32.const 2)))
        (br_if $over_i (i32.lt_u (local.get $i) (local.get $rows)))))))
