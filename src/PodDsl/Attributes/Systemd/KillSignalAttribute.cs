namespace PodDsl;

/// <summary>Sets the signal that asks the processes of the service to end.</summary>
/// <remarks>
/// <para>systemd sends it after <see cref="ExecStopAttribute"/> to the processes that are left, as <see cref="KillModeAttribute"/> says.
/// <c>[StopSignal]</c> is the signal that podman sends into the container.</para>
/// <para>Default: <c>SIGTERM</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>KillSignal=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.kill(5), KillSignal=.</para>
/// </remarks>
/// <example><code>[KillSignal("SIGINT")]</code></example>
/// <param name="signal">A name such as <c>SIGINT</c>, with or without <c>SIG</c>, or a number.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class KillSignalAttribute(string signal) : SettingAttribute
{
    /// <summary>A name such as <c>SIGINT</c>, with or without <c>SIG</c>, or a number.</summary>
    public string Signal { get; } = signal;
}
