;; Adds up the weights of mentions at one centre in time after another.
;;
;; The first 20 bytes are whole numbers of 32 bits: how many rows there are, and the places of first, starts, cell and moment.
;; The mentions of row i stand from starts[i] up to starts[i + 1] in order of their moments; first[i] is the first of them that
;; is not over yet.
(module
  (memory (export "memory") 1)

  ;; Adds to each cell of `out` the weights of its mentions from moment `lo` up to `hi`, and moves `first` on to `lo`.
  (func (export "weigh") (param $lo i32) (param $hi i32) (param $weights i32) (param $out i32)
    (local $first i32) (local $starts i32) (local $cell i32) (local $moment i32) (local $last i32)
    (local $m i32) (local $end i32) (local $k i32) (local $at i32)
    (local.set $first (i32.load (i32.const 4)))
    (local.set $starts (i32.load (i32.const 8)))
    (local.set $cell (i32.load (i32.const 12)))
    (local.set $moment (i32.load (i32.const 16)))
    (local.set $last (i32.add (local.get $first) (i32.shl (i32.load (i32.const 0)) (i32.const 2))))
    (block $done
      (loop $over_rows
        (br_if $done (i32.ge_u (local.get $first) (local.get $last)))
        (local.set $m (i32.load (local.get $first)))
        (local.set $end (i32.load offset=4 (local.get $starts)))
        (block $reached
          (loop $passing
            (br_if $reached (i32.ge_u (local.get $m) (local.get $end)))
            (br_if $reached
              (i32.ge_u (i32.load (i32.add (local.get $moment) (i32.shl (local.get $m) (i32.const 2)))) (local.get $lo)))
            (local.set $m (i32.add (local.get $m) (i32.const 1)))
            (br $passing)))
        (i32.store (local.get $first) (local.get $m))
        (block $over
          (loop $adding
            (br_if $over (i32.ge_u (local.get $m) (local.get $end)))
            (local.set $k (i32.load (i32.add (local.get $moment) (i32.shl (local.get $m) (i32.const 2)))))
            (br_if $over (i32.ge_u (local.get $k) (local.get $hi)))
            (local.set $at
              (i32.add
                (local.get $out)
                (i32.shl (i32.load (i32.add (local.get $cell) (i32.shl (local.get $m) (i32.const 2)))) (i32.const 3))))
            (f64.store (local.get $at)
              (f64.add
                (f64.load (local.get $at))
                (f64.load (i32.add (local.get $weights) (i32.shl (local.get $k) (i32.const 3))))))
            (local.set $m (i32.add (local.get $m) (i32.const 1)))
            (br $adding)))
        (local.set $first (i32.add (local.get $first) (i32.const 4)))
        (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
        (br $over_rows)))))
