namespace PodDsl;

/// <summary>How an automatic restart looks from the outside; see <see cref="RestartModeAttribute"/>.</summary>
public enum RestartMode
{
    /// <summary>Through the state failed or inactive, so that other units notice.</summary>
    Normal,

    /// <summary>Straight to activating; other units do not notice.</summary>
    Direct,

    /// <summary>
    /// Like <see cref="Normal"/>, with verbose logging of the manager for the service. Since systemd 257.
    /// </summary>
    Debug,
}
