namespace PodDsl;

/// <summary>Adds an exit status or signal that counts as a clean end.</summary>
/// <remarks>
/// <para>A program that does not handle SIGTERM often ends with 143 (128 + 15) at a stop; without this, the unit is then "failed".</para>
/// <para>Default: 0, and the signals SIGHUP, SIGINT, SIGTERM and SIGPIPE.</para>
/// <para>Several uses add up. An empty <c>SuccessExitStatus=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 189. Source: systemd.service(5), SuccessExitStatus=.</para>
/// </remarks>
/// <example><code>[SuccessExitStatus("143")]</code></example>
/// <param name="status">
/// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SuccessExitStatusAttribute(string status) : SettingAttribute
{
    /// <summary>
    /// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
    /// </summary>
    public string Status { get; } = status;
}
