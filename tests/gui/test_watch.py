from PySide6.QtCore import QTimer, QVariantAnimation


def test_a_running_timer_is_seen_by_the_watch_and_a_stopped_one_is_not(qapp, still_running):
    timer = QTimer()
    timer.start(60_000)
    assert timer in still_running()
    timer.stop()
    assert timer not in still_running()


def test_a_running_animation_is_seen_by_the_watch(qapp, still_running):
    animation = QVariantAnimation(startValue=0.0, endValue=1.0, duration=60_000)
    animation.start()
    assert animation in still_running()
    animation.stop()
    assert animation not in still_running()
