;; Keeps up, for each two rows, the sums of weighted products of their counts while mentions come and go.
;;
;; The first 40 bytes are whole numbers of 32 bits: the places of cells, tables, totals, counts and sums; slots, levels,
;; stride, tables, square. A mention's cell is row · slots + slot, its slot column · levels + level. `counts` has a row a slot
;; and in it a number a row of the grid, `stride` bytes, a multiple of 16; `sums` a square a table, `square` bytes apart, a row a
;; row of the grid. A table has a weight for each two levels.
(module
  (memory (export "memory") 1)

  ;; Adds (`by` 1) or takes away (-1) the mentions from `m` up to `end`. A mention does not meet itself.
  (func (export "move") (param $m i32) (param $end i32) (param $by i32)
    (local $cells i32) (local $tables i32) (local $totals i32) (local $counts i32) (local $sums i32)
    (local $slots i32) (local $levels i32) (local $stride i32) (local $last i32) (local $square i32)
    (local $cell i32) (local $row i32) (local $slot i32) (local $level i32) (local $own i32)
    (local $table i32) (local $sum i32) (local $other i32) (local $count i32)
    (local $weight i32) (local $at i32) (local $stop i32) (local $from i32) (local $factor v128)
    (local.set $cells (i32.load (i32.const 0)))
    (local.set $tables (i32.load (i32.const 4)))
    (local.set $totals (i32.load (i32.const 8)))
    (local.set $counts (i32.load (i32.const 12)))
    (local.set $sums (i32.load (i32.const 16)))
    (local.set $slots (i32.load (i32.const 20)))
    (local.set $levels (i32.load (i32.const 24)))
    (local.set $stride (i32.load (i32.const 28)))
    (local.set $square (i32.load (i32.const 36)))
    (local.set $last (i32.add (local.get $sums) (i32.mul (i32.load (i32.const 32)) (local.get $square))))
    (block $done
      (loop $over_mentions
        (br_if $done (i32.ge_u (local.get $m) (local.get $end)))
        (local.set $cell (i32.load (i32.add (local.get $cells) (i32.shl (local.get $m) (i32.const 2)))))
        (local.set $row (i32.div_u (local.get $cell) (local.get $slots)))
        (local.set $slot (i32.sub (local.get $cell) (i32.mul (local.get $row) (local.get $slots))))
        (local.set $level (i32.rem_u (local.get $slot) (local.get $levels)))
        (local.set $own
          (i32.add
            (i32.add (local.get $counts) (i32.mul (local.get $slot) (local.get $stride)))
            (i32.shl (local.get $row) (i32.const 2))))
        (if (i32.lt_s (local.get $by) (i32.const 0))
          (then (i32.store (local.get $own) (i32.sub (i32.load (local.get $own)) (i32.const 1)))))

        (local.set $table (i32.add (local.get $tables) (i32.shl (i32.mul (local.get $level) (local.get $levels)) (i32.const 2))))
        (local.set $sum (i32.add (local.get $sums) (i32.mul (local.get $row) (local.get $stride))))
        (loop $over_tables
          (local.set $count (i32.add (local.get $counts) (i32.mul (i32.sub (local.get $slot) (local.get $level)) (local.get $stride))))
          (local.set $other (i32.const 0))
          (loop $over_levels
            (local.set $weight
              (i32.mul
                (local.get $by)
                (i32.load (i32.add (local.get $table) (i32.shl (local.get $other) (i32.const 2))))))
            (if (local.get $weight)
              (then
                (local.set $factor (i32x4.splat (local.get $weight)))
                (local.set $at (local.get $sum))
                (local.set $stop (i32.add (local.get $at) (local.get $stride)))
                (local.set $from (local.get $count))
                (loop $over_rows
                  (v128.store (local.get $at)
                    (i32x4.add (v128.load (local.get $at)) (i32x4.mul (local.get $factor) (v128.load (local.get $from)))))
                  (local.set $at (i32.add (local.get $at) (i32.const 16)))
                  (local.set $from (i32.add (local.get $from) (i32.const 16)))
                  (br_if $over_rows (i32.lt_u (local.get $at) (local.get $stop))))))
            (local.set $count (i32.add (local.get $count) (local.get $stride)))
            (local.set $other (i32.add (local.get $other) (i32.const 1)))
            (br_if $over_levels (i32.lt_u (local.get $other) (local.get $levels))))
          (local.set $table
            (i32.add (local.get $table) (i32.shl (i32.mul (local.get $levels) (local.get $levels)) (i32.const 2))))
          (local.set $sum (i32.add (local.get $sum) (local.get $square)))
          (br_if $over_tables (i32.lt_u (local.get $sum) (local.get $last))))

        (if (i32.gt_s (local.get $by) (i32.const 0))
          (then (i32.store (local.get $own) (i32.add (i32.load (local.get $own)) (i32.const 1)))))
        (local.set $own (i32.add (local.get $totals) (i32.shl (local.get $row) (i32.const 2))))
        (i32.store (local.get $own) (i32.add (i32.load (local.get $own)) (local.get $by)))
        (local.set $m (i32.add (local.get $m) (i32.const 1)))
        (br $over_mentions)))))
